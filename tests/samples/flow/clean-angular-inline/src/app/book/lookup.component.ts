import { Component } from '@angular/core'
import { TrackingService } from '../tracking.service'

@Component({
  selector: 'app-lookup',
  template: `
    <label>Paper size <input  [(ngModel)]="paper"></label>
    <input #number aria-label="Paper size" (blur)="look(number.value)">
    <button (click)="send()">Send</button>
  `,
})
export class LookupComponent {
  paper = ''

  constructor(private tracking: TrackingService) {}

  look(said: string) {
    this.tracking.step('look', said)
  }

  send() {
    this.tracking.step('paper', this.paper)
  }
}
