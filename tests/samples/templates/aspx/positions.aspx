<%-- é 🏥 --%><b><%= größe %></b>
<script>fbq("track", "Grö<%= ü %>e", {a: "<%: é %>"})</script>
ß<% Response.Write("<i>é</i><img src=\"https://www.facebook.com/tr?id=1&ev=é\">"); %>
