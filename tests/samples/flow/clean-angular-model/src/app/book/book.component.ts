import { Component } from '@angular/core'
import { TrackingService } from '../tracking.service'

@Component({ selector: 'app-book', templateUrl: './book.component.html' })
export class BookComponent {
  patient = { born: '', copies: 1 }
  reach = ''

  constructor(private readonly tracking: TrackingService) {}

  submit() {
    this.tracking.step('copies', this.patient.copies)
    this.tracking.step('reached', this.reach.length > 0)
  }
}
