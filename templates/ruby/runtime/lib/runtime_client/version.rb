# frozen_string_literal: true

module RuntimeClient
  VERSION = "0.0.1"
end
