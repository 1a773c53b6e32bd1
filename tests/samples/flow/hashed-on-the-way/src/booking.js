import { digest } from './digest';
import { lead } from './pixel';

const send = (key) => lead(key);

export async function booked() {
  const address = document.querySelector('input[name="email"]').value;
  send(await digest(address));
}
