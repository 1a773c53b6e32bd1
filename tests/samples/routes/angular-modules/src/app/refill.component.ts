import { Component } from "@angular/core";

@Component({ standalone: true, template: "<h1>Refill</h1>" })
export class RefillComponent {}
