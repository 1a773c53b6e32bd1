import { Component } from "@angular/core";

@Component({ selector: "app-help", template: "<button>Help</button>" })
export class HelpComponent {
  ask() {
    fbq("track", "Contact");
  }
}
