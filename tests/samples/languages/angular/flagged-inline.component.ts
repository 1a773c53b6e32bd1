import { Component } from '@angular/core';

@Component({
  selector: 'app-visit',
  template: `
    <!-- <button (click)="send('Search')">Find</button> -->
    <button (click)="send('Schedule')">Book</button> <!-- expect: meta-pixel/track:Schedule -->
    <img [src]="beacon"> <!-- expect: meta-pixel/beacon:Lead -->
    <p>{{ fbq('track', 'NotAMember') }}</p>
  `,
})
export class VisitComponent {
  private readonly beacon = 'https://www.facebook.com/tr?id=1592118847501145&ev=Lead';

  send(name: string): void {
    window.fbq('track', name); // expect: meta-pixel/track
  }
}
