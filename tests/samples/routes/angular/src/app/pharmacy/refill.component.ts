import { Component } from "@angular/core";

@Component({ selector: "app-refill", templateUrl: "./refill.component.html" })
export class RefillComponent {}
