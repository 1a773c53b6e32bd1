import { NgModule } from "@angular/core";
import { AppRoutingModule } from "./app-routing.module";
import { RootComponent } from "./root/root.component";
import { BookingComponent } from "./booking/booking.component";

@NgModule({
  imports: [AppRoutingModule],
  declarations: [RootComponent, BookingComponent],
  bootstrap: [RootComponent],
})
export class AppModule {}
