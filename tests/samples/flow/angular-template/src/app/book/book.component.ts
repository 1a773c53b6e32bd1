import { Component, ElementRef, ViewChild } from '@angular/core'
import { TrackingService } from '../tracking.service'

@Component({ selector: 'app-book', templateUrl: './book.component.html' })
export class BookComponent {
  @ViewChild('reach') reach: ElementRef<HTMLInputElement>

  constructor(private tracking: TrackingService) {}

  search(text: string) {
    this.tracking.step('search', text)
  }

  send() {
    this.tracking.step('reach', this.reach.nativeElement.value)
  }
}
