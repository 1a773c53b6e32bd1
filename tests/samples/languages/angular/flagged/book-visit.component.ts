import { Component } from '@angular/core';

declare const fbq: (...args: unknown[]) => void;

@Component({ selector: 'app-book-visit', templateUrl: './book-visit.component.html' })
export class BookVisitComponent {
  pixel = '1592118847501145';
  beacon = 'https://www.facebook.com/tr?id=1592118847501145&ev=Lead';
  open = true;

  track(name: string): void {
    fbq('track', name); // expect: meta-pixel/track
  }
}
