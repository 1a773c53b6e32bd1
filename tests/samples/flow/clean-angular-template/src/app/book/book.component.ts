import { Component } from '@angular/core'
import { TrackingService } from '../tracking.service'

@Component({ selector: 'app-book', templateUrl: './book.component.html' })
export class BookComponent {
  constructor(private tracking: TrackingService) {}

  search(text: string) {
    this.tracking.step('search', text)
  }

}
