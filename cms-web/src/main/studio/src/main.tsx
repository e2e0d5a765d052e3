import { render } from 'preact';
import { App } from './app/App';
import './app/components';
import './app/studio.css';

const place = document.getElementById('studio');
if (place) render(<App />, place);
