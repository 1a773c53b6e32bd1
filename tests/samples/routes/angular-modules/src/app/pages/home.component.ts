import { Component } from "@angular/core";

@Component({ selector: "app-home", template: "<app-hero></app-hero><app-help></app-help>" })
export class HomeComponent {}
