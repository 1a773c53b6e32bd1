import { Component } from "@angular/core";

@Component({ selector: "app-careers", templateUrl: "./careers.component.html" })
export class CareersComponent {}
