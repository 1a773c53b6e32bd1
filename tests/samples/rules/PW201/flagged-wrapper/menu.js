import { track } from "./lib/track.js";

track("MenuOpened");
track("FormSent", { topic: "depression" }); // expect: PW201
