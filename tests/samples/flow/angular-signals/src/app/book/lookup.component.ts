import { Component, computed, effect, inject, model, signal } from '@angular/core'
import { TrackingService } from '../tracking.service'

@Component({
  selector: 'app-lookup',
  template: `
    <label>Date of birth <input type="date" [(ngModel)]="born"></label>
    <input [ngModel]="reach()" (ngModelChange)="reach.set($event)" aria-label="Phone number">
    <button (click)="send()">Send</button>
  `,
})
export class LookupComponent {
  private tracking = inject(TrackingService)
  born = model('')
  reach = signal('')
  tidy = computed(() => this.born().trim())

  send() {
    this.tracking.step('born', this.tidy())
    this.tracking.step('reach', this.reach())
  }
}
