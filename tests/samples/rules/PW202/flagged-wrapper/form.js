import { track } from "./lib/track.js";

export function sent(form) {
  track("Lead", { value: 1 });
  track("Lead", { phone_number: form.phone }); // expect: PW202
}
