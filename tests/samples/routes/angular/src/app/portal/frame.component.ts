import { Component } from "@angular/core";

@Component({ selector: "app-frame", templateUrl: "./frame.component.html" })
export class FrameComponent {}
