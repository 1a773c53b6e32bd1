/* What the pages use to report to marketing. Loaded by templates/base.html. */

var EVENTS = {
  call: 'Contact',
  booking: 'Schedule',
  doctor: 'FindLocation'
};

/** Sends an event to every ad platform that is on the page. */
function trackEvent(name, params) {
  fbq('track', name, params);
  ttq.track(name, params);
}

/** Lets the ad platforms match a form's sender to an account of theirs. */
function matchVisitor(form) {
  ttq.identify({
    email: form.email.value,
    phone_number: form.phone.value
  });
}
