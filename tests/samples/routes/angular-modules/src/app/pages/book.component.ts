import { Component } from "@angular/core";

@Component({ selector: "app-book", templateUrl: "./book.component.html" })
export class BookComponent {
  done() {
    fbq("track", "Schedule");
  }
}
