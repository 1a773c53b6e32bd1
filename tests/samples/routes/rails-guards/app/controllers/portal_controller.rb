class PortalController < ApplicationController
  def results
  end
end
