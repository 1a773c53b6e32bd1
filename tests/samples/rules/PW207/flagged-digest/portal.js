import { digest } from './lib/digest';

export async function signedIn(patient) {
  const key = await digest(patient.email);
  fbq('trackCustom', 'SignedIn', { key }); // expect: PW207
}
