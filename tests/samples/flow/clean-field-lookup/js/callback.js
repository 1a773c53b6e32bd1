import { answered } from './track';

const field = document.getElementById('font-size');

function tell(text) {
  answered('size', text);
}

export function send() {
  const { value = '' } = field;
  tell(value.trim().toLowerCase());
}
