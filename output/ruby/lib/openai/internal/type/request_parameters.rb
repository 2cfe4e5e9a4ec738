# frozen_string_literal: true

module OpenAI
  module Internal
    module Type
      # What the classes of methods' parameters have in common.
      module RequestParameters
        # @!attribute request_options
        #   What else is said of the request.
        #
        #   @return [OpenAI::RequestOptions, Hash{Symbol=>Object}, nil]

        # @api private
        def self.included(model)
          super
          model.__send__(:optional, :request_options, Unknown, in: :options)
        end

        # Parameters by where they go.
        #
        # @api private
        class Dumped
          # @return [Hash{Symbol=>Object}] by wire names.
          attr_reader :query

          # @return [Hash{String=>Object}] by wire names.
          attr_reader :headers

          # @param model [Class] the class of parameters.
          # @param given [Hash{Symbol=>Object}] the parameters by the names of fields, without request_options.
          def initialize(model, given)
            @path = {}
            @query = {}
            @headers = {}
            @properties = {}
            @fields = model.fields
            # Where parameters go that this version does not know.
            locations = @fields.each_value.map(&:location)
            @elsewhere = locations.include?(:query) && !locations.include?(:property) ? @query : @properties
            @whole = nil if locations.include?(:body)
            given.each { |name, value| put(name, value) }
            model.fixed.each { |field| put(field.name, field.const) unless given.key?(field.name) }
          end

          # @return [Object, nil] the properties of the body, or the whole of it.
          def body = defined?(@whole) ? @whole : @properties

          # @param name [Symbol] of the field.
          # @return [Object]
          # @raise [ArgumentError] if there is none.
          def path(name)
            value = @path[name]
            value.nil? ? raise(ArgumentError, "missing required path argument #{name}") : value
          end

          # Asks for a stream, or refuses parameters that do.
          #
          # @param name [Symbol] the field of the parameter that decides.
          # @param wanted [Boolean]
          # @param location [Symbol] :query or :property.
          # @return [void]
          # @raise [ArgumentError]
          def stream!(name, wanted, location = @fields[name]&.location)
            wire = @fields[name]&.wire || name
            place = location == :query ? @query : @properties
            given = place[wire].nil? ? @elsewhere[wire] : place[wire]
            if !given.nil? && given != wanted
              other = wanted ? "the one that does not" : "the one that streams"
              raise ArgumentError, "`#{name}: #{given}` contradicts this method; call #{other}"
            end
            place[wire] = true if wanted
          end

          private

          def put(name, value)
            field = @fields[name]
            return @elsewhere[name] = Type::Converter.dump_any(value) unless field

            dumped = field.dump(value)
            case field.location
            when :path then @path[name] = dumped
            when :query then @query[field.wire] = dumped
            when :header then @headers[field.wire.to_s] = dumped
            when :body then @whole = dumped
            else @properties[field.wire] = dumped
            end
          end
        end

        # How parameters become a request.
        #
        # @api private
        module Converter
          # @param params [OpenAI::Internal::Type::BaseModel, Hash{Symbol=>Object}]
          # @return [Array(OpenAI::Internal::Type::RequestParameters::Dumped, Object)] and the request's options.
          def dump_request(params)
            unless params.respond_to?(:to_hash)
              raise ArgumentError, "expected a Hash or #{name}, not #{params.class}"
            end

            given = params.to_hash.transform_keys(&:to_sym)
            options = given.delete(:request_options)
            [Dumped.new(self, given), options]
          end
        end
      end
    end
  end
end
