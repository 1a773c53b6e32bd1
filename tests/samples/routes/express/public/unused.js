fbq("track", "Lead");
