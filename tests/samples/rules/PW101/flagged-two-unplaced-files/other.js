fbq("track", "Lead"); // expect: PW101
