import { answered } from './track';

const field = document.getElementById('reason-for-visit');

function tell(text) {
  answered('reason', text);
}

export function send() {
  const { value = '' } = field;
  tell(value.trim().toLowerCase());
}
