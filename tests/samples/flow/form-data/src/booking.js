import { pixel } from './pixel';

function booked({ heard: contact = '', visit }) {
  pixel.lead({ contact, visit });
}

document.querySelector('#booking').addEventListener('submit', (event) => {
  const entries = Object.fromEntries(new FormData(event.target).entries());
  booked(entries);
});
