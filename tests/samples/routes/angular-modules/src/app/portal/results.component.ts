import { Component } from "@angular/core";

@Component({ selector: "app-results", template: "<h1>Results</h1>" })
export class ResultsComponent {
  ngOnInit() {
    fbq("track", "ViewContent");
  }
}
