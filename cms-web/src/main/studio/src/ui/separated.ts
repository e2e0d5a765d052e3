/** The parts of a text that commas separate. */
export const separated = (text: string): string[] => text.split(',').map((part) => part.trim()).filter(Boolean);
