fbq("track", "Contact"); // expect: PW101
