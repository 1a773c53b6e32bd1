<!--#include file="menu.asp"-->
<%
' expect: meta-pixel/beacon:Lead
Response.Write "<img src=""https://www.facebook.com/tr?id=" & pixel & "&ev=Lead"">"
%>
