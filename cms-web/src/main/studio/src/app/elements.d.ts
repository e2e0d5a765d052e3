// Tells the compiler the components' elements and their attributes.
/// <reference types="@awesome.me/webawesome/dist/custom-elements-jsx.d.ts" />
