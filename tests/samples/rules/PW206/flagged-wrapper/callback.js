import { answered } from './lib/track';

const field = document.getElementById('reason');

export function send() {
  const { value: text = '' } = field;
  answered(`reason: ${text.trim()}`); // expect: PW206
}
