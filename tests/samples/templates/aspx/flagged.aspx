<%@ Page Language="C#" MasterPageFile="~/Site.Master" AutoEventWireup="true" %>
<%@ Register Src="~/Controls/Menu.ascx" TagPrefix="uc" TagName="Menu" %>
<asp:Content ContentPlaceHolderID="Head" runat="server">
<script>
  fbq('init', '<asp:Literal ID="PixelId" runat="server" />', {em: '<%= Patient.Email %>'}); // expect: meta-pixel/init sends email
  <% if (Visits > 3) { %>
  fbq('track', 'Schedule', {content_name: '<%# Eval("Kind") %>'}); // expect: meta-pixel/track:Schedule
  <% } %>
</script>
</asp:Content>
<%-- expect: meta-pixel/beacon:PageView --%>
<noscript><img src="https://www.facebook.com/tr?id=<%$ AppSettings:Pixel %>&ev=PageView"></noscript>
<%-- expect: meta-pixel/track:Contact --%>
<asp:LinkButton runat="server" OnClientClick="fbq('track', 'Contact'); return true;" Text="Call" />
<script runat="server">
  protected void Book(object sender, EventArgs e) {
    Page.ClientScript.RegisterStartupScript(GetType(), "lead", "fbq('track', 'Lead');", true); // expect: meta-pixel/track:Lead
    Response.Write("<img src=\"https://www.facebook.com/tr?id=1&ev=Search\">"); // expect: meta-pixel/beacon:Search
  }
</script>
