import { NgModule } from "@angular/core";
import { BrowserModule } from "@angular/platform-browser";
import { AppRoutingModule } from "./app-routing.module";
import { AppComponent } from "./app.component";
import { HomeComponent } from "./pages/home.component";
import { BookComponent } from "./pages/book.component";
import { OffersComponent } from "./pages/offers.component";
import { HeroComponent } from "./pages/home/hero.component";
import { HelpComponent } from "./shared/help.component";
import { VisitService } from "./visit.service";

@NgModule({
  declarations: [AppComponent, HomeComponent, BookComponent, OffersComponent, HelpComponent, HeroComponent],
  imports: [BrowserModule, AppRoutingModule],
  providers: [VisitService],
  bootstrap: [AppComponent],
})
export class AppModule {}
