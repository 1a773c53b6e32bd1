import { DOCUMENT } from '@angular/common'
import { Inject, Injectable } from '@angular/core'

@Injectable({ providedIn: 'root' })
export class PixelService {
  constructor(@Inject(DOCUMENT) private document: Document) {}

  booked() {
    this.document.defaultView.fbq('track', 'Schedule') // expect: meta-pixel/track:Schedule
    ;(this.document.defaultView as any)?.gtag('event', 'booked') // expect: google-analytics/event:booked
  }
}
