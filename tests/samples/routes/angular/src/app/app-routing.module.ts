import { NgModule } from "@angular/core";
import { RouterModule, Routes } from "@angular/router";
import { BookingComponent } from "./booking/booking.component";
import { signedIn } from "./signed-in.guard";

const routes: Routes = [
  { path: "", pathMatch: "full", redirectTo: "booking" },
  { path: "booking", component: BookingComponent },
  {
    path: "portal",
    canActivate: [signedIn],
    loadChildren: () => import("./portal/portal.module").then((m) => m.PortalModule),
  },
  { path: "pharmacy", loadChildren: () => import("./pharmacy/pharmacy.routes") },
  {
    path: "careers",
    loadComponent: () => import("./careers/careers.component").then((m) => m.CareersComponent),
  },
  { path: "**", redirectTo: "booking" },
];

@NgModule({ imports: [RouterModule.forRoot(routes)], exports: [RouterModule] })
export class AppRoutingModule {}
