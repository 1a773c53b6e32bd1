import { Component } from "@angular/core";

@Component({ selector: "app-booking", templateUrl: "./booking.component.html" })
export class BookingComponent {}
