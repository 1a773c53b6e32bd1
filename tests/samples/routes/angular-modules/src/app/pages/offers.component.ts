import { Component } from "@angular/core";

@Component({ selector: "app-offers", template: "<h1>Offers</h1>" })
export class OffersComponent {
  open() {
    fbq("track", "Lead");
  }
}
