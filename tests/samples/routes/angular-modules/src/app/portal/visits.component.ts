import { Component } from "@angular/core";

@Component({ selector: "app-visits", template: "<h1>Visits</h1>" })
export class VisitsComponent {}
