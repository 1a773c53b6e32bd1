import { digest } from './digest';
import { lead } from './pixel';

const send = (key) => lead(key);

export async function booked() {
  send(await digest(RELEASE));
}
