import { Injectable } from "@angular/core";

@Injectable()
export class VisitService {
  constructor() {
    if (window.location.pathname.startsWith("/portal")) return;
    fbq("init", "100000000000075");
  }
}
