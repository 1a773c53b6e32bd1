import { Component, computed, effect, inject, model, signal } from '@angular/core'
import { TrackingService } from '../tracking.service'

@Component({
  selector: 'app-lookup',
  template: `
    <label>Paper size <input  [(ngModel)]="paper"></label>
    <input [ngModel]="copies()" (ngModelChange)="copies.set($event)" aria-label="Copies">
    <button (click)="send()">Send</button>
  `,
})
export class LookupComponent {
  private tracking = inject(TrackingService)
  paper = model('')
  copies = signal('')
  tidy = computed(() => this.paper().trim())

  send() {
    this.tracking.step('paper', this.tidy())
    this.tracking.step('copies', this.copies())
  }
}
