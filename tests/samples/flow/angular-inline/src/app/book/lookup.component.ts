import { Component } from '@angular/core'
import { TrackingService } from '../tracking.service'

@Component({
  selector: 'app-lookup',
  template: `
    <label>Date of birth <input type="date" [(ngModel)]="born"></label>
    <input #number aria-label="Medical record number" (blur)="look(number.value)">
    <button (click)="send()">Send</button>
  `,
})
export class LookupComponent {
  born = ''

  constructor(private tracking: TrackingService) {}

  look(said: string) {
    this.tracking.step('look', said)
  }

  send() {
    this.tracking.step('born', this.born)
  }
}
