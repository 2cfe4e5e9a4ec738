# frozen_string_literal: true

module OpenAI
  # What the package is made of; only what its README names is for others.
  #
  # @api private
  module Internal
    autoload :ErrorDetails, "#{__dir__}/internal/error_details"
    autoload :Log, "#{__dir__}/internal/log"
    autoload :Redact, "#{__dir__}/internal/redact"
    autoload :SorbetAliases, "#{__dir__}/internal/sorbet_aliases"
    autoload :Util, "#{__dir__}/internal/util"

    extend SorbetAliases

    # The kinds of values: how they are read from JSON and written.
    module Type
      autoload :ArrayOf, "#{__dir__}/internal/type/array_of"
      autoload :BaseModel, "#{__dir__}/internal/type/base_model"
      autoload :BasePage, "#{__dir__}/internal/type/base_page"
      autoload :BaseStream, "#{__dir__}/internal/type/base_stream"
      autoload :Boolean, "#{__dir__}/internal/type/boolean"
      autoload :Converter, "#{__dir__}/internal/type/converter"
      autoload :Enum, "#{__dir__}/internal/type/enum"
      autoload :Field, "#{__dir__}/internal/type/field"
      autoload :FileInput, "#{__dir__}/internal/type/file_input"
      autoload :HashOf, "#{__dir__}/internal/type/hash_of"
      autoload :Inspection, "#{__dir__}/internal/type/inspection"
      autoload :ItemType, "#{__dir__}/internal/type/item_type"
      autoload :Primitives, "#{__dir__}/internal/type/primitives"
      autoload :RequestParameters, "#{__dir__}/internal/type/request_parameters"
      autoload :Union, "#{__dir__}/internal/type/union"
      autoload :Unknown, "#{__dir__}/internal/type/unknown"
    end

    # How requests reach the API, and responses come back.
    module Transport
      autoload :Authentication, "#{__dir__}/internal/transport/authentication"
      autoload :BaseClient, "#{__dir__}/internal/transport/base_client"
      autoload :Body, "#{__dir__}/internal/transport/body"
      autoload :Call, "#{__dir__}/internal/transport/call"
      autoload :Chunks, "#{__dir__}/internal/transport/chunks"
      autoload :Content, "#{__dir__}/internal/transport/content"
      autoload :Deadline, "#{__dir__}/internal/transport/deadline"
      autoload :Decoding, "#{__dir__}/internal/transport/decoding"
      autoload :Headers, "#{__dir__}/internal/transport/headers"
      autoload :Multipart, "#{__dir__}/internal/transport/multipart"
      autoload :Platform, "#{__dir__}/internal/transport/platform"
      autoload :PooledNetRequester, "#{__dir__}/internal/transport/pooled_net_requester"
      autoload :Redirects, "#{__dir__}/internal/transport/redirects"
      autoload :Request, "#{__dir__}/internal/transport/request"
      autoload :Response, "#{__dir__}/internal/transport/response"
      autoload :Retries, "#{__dir__}/internal/transport/retries"
      autoload :URLs, "#{__dir__}/internal/transport/urls"
    end

    # Stands for an argument that was not given, where `nil` says something.
    OMIT = Object.new.freeze

    class << self
      # Loads every constant below a module.
      #
      # @param root [Module]
      # @param seen [Set<Module>]
      # @return [void]
      def load_constants(root, seen = {}.compare_by_identity)
        seen[root] = true
        root.constants(false).each do |name|
          found = root.const_get(name, false)
          next if !found.is_a?(Module) || seen.key?(found)

          load_constants(found, seen) if found.name&.start_with?("OpenAI::")
        end
      end

      private

      def sorbet_alias(name)
        case name
        when :AnyHash then T::Hash[Symbol, T.anything]
        when :FileInput then T.any(Pathname, StringIO, IO, String, FilePart)
        end
      end
    end
  end
end
