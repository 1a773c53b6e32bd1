import { html, svg, LitElement } from 'lit';

class VisitCard extends LitElement {
  pixel = '1592118847501145';

  render() {
    return html`
      <button @click=${() => fbq('track', 'Lead')}>Book</button> <!-- expect: meta-pixel/track:Lead -->
      <button onclick="fbq('track', 'Contact')">Call</button> <!-- expect: meta-pixel/track:Contact -->
      <img src="https://www.facebook.com/tr?id=${this.pixel}&ev=PageView"> <!-- expect: meta-pixel/beacon:PageView -->
      ${this.open ? svg`<a onclick="ttq.track('Contact')"></a>` : ''} <!-- expect: tiktok-pixel/track:Contact -->
    `;
  }
}

class PlainCard extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: 'open' }).innerHTML = `
      <button onclick="fbq('track', 'Search')">Find</button> <!-- expect: meta-pixel/track:Search -->
    `;
    const template = document.createElement('template');
    template.innerHTML = '<img src="https://www.facebook.com/tr?id=1592118847501145&ev=Lead">'; // expect: meta-pixel/beacon:Lead
  }
}

customElements.define('plain-card', PlainCard);
