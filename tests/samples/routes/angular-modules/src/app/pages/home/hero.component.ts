import { Component } from "@angular/core";

@Component({ selector: "app-hero", template: "<h1>Cedar Health</h1>" })
export class HeroComponent {
  book() {
    fbq("track", "InitiateCheckout");
  }
}
