import { pixel } from './pixel';

function booked({ language: spoken = 'en', theme }) {
  pixel.lead({ spoken, theme });
}

document.querySelector('#booking').addEventListener('submit', (event) => {
  const entries = Object.fromEntries(new FormData(event.target).entries());
  booked(entries);
});
