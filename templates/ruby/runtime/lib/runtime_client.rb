# frozen_string_literal: true

# Ruby tools that look at every constant would load everything; signatures are in rbi/ already.
return if $PROGRAM_NAME.end_with?("tapioca") && !ARGV.include?("dsl")

require "date"
require "json"
require "securerandom"
require "set"
require "stringio"
require "time"
require "uri"

require_relative "runtime_client/version"
require_relative "runtime_client/internal/settings"
require_relative "runtime_client/internal"
require_relative "runtime_client/models"
require_relative "runtime_client/resources"
require_relative "runtime_client/internal/pages"

# The client of an API. Everything but the names is loaded when it is first used.
module RuntimeClient
  autoload :Client, "#{__dir__}/runtime_client/client"
  autoload :Errors, "#{__dir__}/runtime_client/errors"
  autoload :FilePart, "#{__dir__}/runtime_client/file_part"
  autoload :RequestOptions, "#{__dir__}/runtime_client/request_options"

  # Loads all that is otherwise loaded when it is used: for servers that fork, so that their processes share it.
  #
  # @return [void]
  def self.eager_load!
    Internal.load_constants(self)
  end
end
