class HelpController < ApplicationController
  def show; end
end
